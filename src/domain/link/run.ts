import type { Measures } from '../scenario/outcome.ts';
import { BitWriter } from './bits.ts';
import type { BitReader } from './bits.ts';
import type { LinkError } from './error.ts';
import { closing, seal } from './frame.ts';
import { putLabel, takeLabel } from './label.ts';
import {
	putCount,
	putMinutes,
	putOneOf,
	putOptional,
	putSeconds,
	putSeveral,
	takeCount,
	takeMinutes,
	takeOneOf,
	takeOptional,
	takeSeconds,
	takeSeveral
} from './numbers.ts';
import { putDecisions, putStep, takeDecisions, takeStep } from './run-decisions.ts';
import type { RunLink } from './run-link.ts';
import { putHash, takeHash } from './spelling.ts';
import { WordReader, WordWriter } from './words.ts';

export const RUN_VERSION = 1;

/** Their order is their code. */
const MODES = ['solo', 'tabletop'] as const;
const ENDS = ['resolved', 'handed-over', 'unresolved', 'timed-out'] as const;
const RESULTS = ['met', 'missed', 'not-exercised'] as const;

/** The link, or undefined for a run so long that only a file can hold it. */
export function encodeRun(run: RunLink): string | undefined {
	const writer = new BitWriter();
	const words = new WordWriter(writer);
	words.put(run.scenario);
	putCount(writer, run.version, 4);
	putHash(writer, run.rulesHash);
	putCount(writer, run.seed, 11);
	putOneOf(writer, run.mode, MODES, 2);
	putOneOf(writer, run.end, ENDS, 3);
	writer.put(run.day, 16);
	putLabel(writer, run.label);
	putMeasures(writer, run.measures);
	putMeasures(writer, run.best);
	for (const minutes of [run.start, run.worst, run.luck]) putMinutes(writer, minutes, 6);
	writer.put(run.place, 7);
	putSeveral(writer, run.steps, (step) => putStep(writer, words, step));
	putDecisions(writer, words, run);
	putSeveral(writer, run.expectations, ({ id, result }) => {
		words.put(id);
		putOneOf(writer, result, RESULTS, 2);
	});
	return seal('run', RUN_VERSION, writer);
}

export function readRun(body: BitReader): RunLink | LinkError {
	const words = new WordReader(body);
	const head = {
		kind: 'run',
		scenario: words.take(),
		version: takeCount(body, 4),
		rulesHash: takeHash(body),
		seed: takeCount(body, 11),
		mode: takeOneOf(body, MODES, 2),
		end: takeOneOf(body, ENDS, 3),
		day: body.take(16),
		...takeLabel(body),
		measures: takeMeasures(body),
		best: takeMeasures(body),
		start: takeMinutes(body, 6),
		worst: takeMinutes(body, 6),
		luck: takeMinutes(body, 6),
		place: body.take(7)
	} as const;
	const steps = takeSeveral(body, () => takeStep(body, words));
	const decisions = takeDecisions(body, words, steps);
	const expectations = takeSeveral(body, () => ({
		id: words.take(),
		result: takeOneOf(body, RESULTS, 2)
	}));
	if (head.place > 100) body.spoil();
	return closing(body) ?? { ...head, steps, decisions, expectations };
}

function putMeasures(writer: BitWriter, measures: Measures): void {
	putOptional(writer, measures.ackSeconds, (seconds) => putSeconds(writer, seconds));
	putOptional(writer, measures.resolvedSeconds, (seconds) => putSeconds(writer, seconds));
	putCount(writer, measures.customerMinutes, 6);
	putMinutes(writer, measures.cost, 6);
	putCount(writer, measures.peoplePaged, 3);
	putCount(writer, measures.sleepHoursPaged, 3);
}

function takeMeasures(reader: BitReader): Measures {
	return {
		ackSeconds: takeOptional(reader, () => takeSeconds(reader)),
		resolvedSeconds: takeOptional(reader, () => takeSeconds(reader)),
		customerMinutes: takeCount(reader, 6),
		cost: takeMinutes(reader, 6),
		peoplePaged: takeCount(reader, 3),
		sleepHoursPaged: takeCount(reader, 3)
	};
}
