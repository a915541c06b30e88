// A static server as a host would be: HTTP/2, compressed bodies, long caching for hashed files, and a log of what it sent.
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.png': 'image/png'
};
const KINDS = { '.html': 'html', '.js': 'scripts', '.css': 'styles' };

/** A page of this origin without any of the app: what is stored before the app's first load is written from here. */
export const BLANK = '/bench-blank';

const filesIn = (folder) =>
	readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? filesIn(path) : [path];
	});

/**
 * @typedef {{ kind: 'html' | 'scripts' | 'styles' | 'other', sent: number, decoded: number, path: string }} Sent
 * @typedef {{ origin: string, take(): Sent[], close(): Promise<void> }} Server
 * @param {string} folder
 * @param {{ port: number, encoding: 'gzip' | 'br', tls?: { key: Buffer, cert: Buffer } }} options without `tls` it
 *   speaks HTTP/1.1, over which a browser asks for six files at a time
 * @returns {Promise<Server>}
 */
export async function serve(folder, { port, encoding, tls }) {
	const bodies = new Map();
	for (const file of filesIn(folder)) {
		const raw = readFileSync(file);
		const squeezed = encoding === 'br' ? brotliCompressSync(raw) : gzipSync(raw, { level: 9 });
		bodies.set(`/${relative(folder, file)}`, { raw, squeezed, ending: extname(file) });
	}
	bodies.set('/', bodies.get('/index.html'));
	const empty = Buffer.from('<!doctype html><title>blank</title>');
	bodies.set(BLANK, { raw: empty, squeezed: gzipSync(empty), ending: '.html' });

	/** @type {Sent[]} */
	let log = [];
	const answer = (request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		const body = bodies.get(path);
		if (!body) return response.writeHead(404).end();
		const squeeze =
			path !== BLANK &&
			body.ending in TYPES &&
			body.ending !== '.png' &&
			String(request.headers['accept-encoding']).includes(encoding);
		const bytes = squeeze ? body.squeezed : body.raw;
		const kind = KINDS[body.ending] ?? 'other';
		log.push({ kind, sent: bytes.length, decoded: body.raw.length, path });
		response.writeHead(200, {
			'content-type': TYPES[body.ending] ?? 'application/octet-stream',
			'content-length': bytes.length,
			'cache-control': path.startsWith('/assets/')
				? 'public, max-age=31536000, immutable'
				: 'no-cache',
			...(squeeze ? { 'content-encoding': encoding } : {})
		});
		response.end(bytes);
	};
	const server = tls
		? createSecureServer({ ...tls, allowHTTP1: true }, answer)
		: createServer(answer);
	const sockets = new Set();
	server.on(tls ? 'secureConnection' : 'connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise((resolve, reject) => {
		server.on('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		origin: `http${tls ? 's' : ''}://127.0.0.1:${server.address().port}`,
		take() {
			const taken = log;
			log = [];
			return taken;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			})
	};
}
