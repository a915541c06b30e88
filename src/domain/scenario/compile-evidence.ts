import { parseDuration } from './duration.ts';
import type { AuthoredEvidence } from './schema-evidence.ts';
import type { Evidence, Seconds } from './types.ts';

const moment = (text: string): Seconds => parseDuration(text) ?? 0;

function one(id: string, from: AuthoredEvidence): Evidence {
	switch (from.kind) {
		case 'chat':
			return { id, ...from, lines: from.lines.map((line) => ({ ...line, at: moment(line.at) })) };
		case 'log':
			return { id, ...from, lines: from.lines.map((line) => ({ ...line, at: moment(line.at) })) };
		case 'graph': {
			const { usual, mark, points, ...rest } = from;
			return {
				id,
				...rest,
				points: points.map(([at, value]) => [moment(at), value] as const),
				...(usual !== undefined && { usual }),
				...(mark && { mark: { at: moment(mark.at), text: mark.text } })
			};
		}
		default:
			return { id, ...from };
	}
}

/** Evidence with its times in seconds from the incident, by id. */
export const compileEvidence = (
	authored: Readonly<Record<string, AuthoredEvidence>>
): Record<string, Evidence> =>
	Object.fromEntries(Object.entries(authored).map(([id, from]) => [id, one(id, from)]));
