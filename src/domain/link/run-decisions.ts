import type { BitReader, BitWriter } from './bits.ts';
import {
	putMinutes,
	putOneOf,
	putOptional,
	putSeconds,
	putSeveral,
	putSigned,
	takeMinutes,
	takeOneOf,
	takeOptional,
	takeSeconds,
	takeSeveral,
	takeSigned
} from './numbers.ts';
import type { RunLink, RunLinkDecision, RunStep } from './run-link.ts';
import type { WordReader, WordWriter } from './words.ts';

const VERDICTS = ['best', 'fine', 'costly', 'worst'] as const;
/** What a decision to let time pass is called among the choices. */
const WAIT = 'wait';

/** Where, then one bit whether something was chosen or time was let pass, then what. */
export function putStep(writer: BitWriter, words: WordWriter, step: RunStep): void {
	words.put(step.at);
	writer.put(step.type === 'option.chosen' ? 1 : 0, 1);
	if (step.type === 'option.chosen') words.put(step.choice);
}

export function takeStep(reader: BitReader, words: WordReader): RunStep {
	const at = words.take();
	if (reader.take(1) === 0) return { type: 'time.waited', at };
	return { type: 'option.chosen', at, choice: words.take() };
}

/** Scene and choice of a decision, as the step of the same place in the list has them. */
const takenIn = (step: RunStep | undefined): Pick<RunLinkDecision, 'scene' | 'choice'> => ({
	scene: step?.at ?? '',
	choice: step?.type === 'option.chosen' ? step.choice : WAIT
});

/** As a rule the n-th decision is the n-th step: then one bit stands for where it was taken and what it was. */
export function putDecisions(writer: BitWriter, words: WordWriter, run: RunLink): void {
	const { steps, decisions } = run;
	const parallel =
		steps.length === decisions.length &&
		decisions.every(({ scene, choice }, at) => {
			const step = takenIn(steps[at]);
			return step.scene === scene && step.choice === choice;
		});
	writer.put(parallel ? 1 : 0, 1);
	let before = 0;
	putSeveral(writer, decisions, (decision) => {
		if (!parallel) {
			words.put(decision.scene);
			words.put(decision.choice);
		}
		putLater(writer, decision.at, before);
		before = decision.at;
		putOptional(writer, decision.before, (seconds) => putSeconds(writer, seconds));
		putOneOf(writer, decision.verdict, VERDICTS, 2);
		const free = decision.loss === 0 && decision.lossCustomerMinutes === 0;
		writer.put(free ? 0 : 1, 1);
		if (free) return;
		putMinutes(writer, decision.loss, 5);
		putSigned(writer, decision.lossCustomerMinutes, 6);
	});
}

export function takeDecisions(
	reader: BitReader,
	words: WordReader,
	steps: readonly RunStep[]
): readonly RunLinkDecision[] {
	const parallel = reader.take(1) === 1;
	let place = 0;
	let at = 0;
	const decisions = takeSeveral(reader, (): RunLinkDecision => {
		const taken = parallel
			? takenIn(steps[place++])
			: { scene: words.take(), choice: words.take() };
		at = takeLater(reader, at);
		const before = takeOptional(reader, () => takeSeconds(reader));
		const verdict = takeOneOf(reader, VERDICTS, 2);
		const costly = reader.take(1) === 1;
		return {
			...taken,
			at,
			...(before === null ? {} : { before }),
			verdict,
			loss: costly ? takeMinutes(reader, 5) : 0,
			lossCustomerMinutes: costly ? takeSigned(reader, 6) : 0
		};
	});
	if (parallel && decisions.length !== steps.length) reader.spoil();
	return decisions;
}

/** A time as how much later than the one before it. One bit is for what no run does: going back. */
function putLater(writer: BitWriter, at: number, before: number): void {
	writer.put(at < before ? 1 : 0, 1);
	putSeconds(writer, at < before ? at : at - before);
}

function takeLater(reader: BitReader, before: number): number {
	return reader.take(1) === 1 ? takeSeconds(reader) : before + takeSeconds(reader);
}
