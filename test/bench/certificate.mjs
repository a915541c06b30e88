import { execFileSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A certificate for the loopback address, good for a day, and the flag by which Chromium accepts it; browsers speak
 * HTTP/2 over TLS only. Undefined where the machine has no openssl.
 */
export function certificate() {
	const folder = mkdtempSync(join(tmpdir(), 'bench-tls-'));
	const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
	const what = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	const whom = ['-days', '1', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
	try {
		execFileSync('openssl', ['req', ...what, ...whom, '-keyout', key, '-out', cert], {
			stdio: 'ignore'
		});
		const pair = { key: readFileSync(key), cert: readFileSync(cert) };
		const { publicKey } = new X509Certificate(pair.cert);
		const der = publicKey.export({ type: 'spki', format: 'der' });
		const spki = createHash('sha256').update(der).digest('base64');
		return { ...pair, flag: `--ignore-certificate-errors-spki-list=${spki}` };
	} catch (error) {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
