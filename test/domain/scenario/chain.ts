import type { AuthoredScenario } from '../../../src/domain/scenario/schema.ts';
import { choice, compiled, end, played, scene, tiny, told } from './tiny.ts';

const { response } = tiny();
type Choices = Parameters<typeof scene>[0];
/** Choices of a first scene that lead to half an hour of nothing. */
export const chain = (
	choices: Choices,
	more: Partial<AuthoredScenario['response']> = {},
	rest: Partial<AuthoredScenario> = {}
) =>
	compiled({
		...rest,
		response: { ...response, ...more },
		scenes: {
			one: scene(choices.map((each) => ({ to: 'two', ...each }))),
			two: scene([choice('on', { takes: '30m', to: 'over' })]),
			over: end(),
			...rest.scenes
		}
	});
/** What the engine did, in short, while these moves were made. */
export const news = (scenario: ReturnType<typeof chain>, ...moves: string[]): string[] =>
	told(played(scenario, moves)).filter((line) => !/unnotified| scene | end /.test(line));
