import { checkFill, checkNumber, checkSorting } from './author-check-more.ts';
import { checkChoices, countRight } from './author-choices.ts';
import type { Check, CheckOf, Finding } from './types.ts';

function checkBranch(check: CheckOf<'branch'>): Finding[] {
	const findings: Finding[] = [];
	const nodes = new Map(check.nodes.map((node) => [node.id, node]));
	const endings = new Map(check.endings.map((ending) => [ending.id, ending]));
	if (nodes.size + endings.size < check.nodes.length + check.endings.length)
		findings.push({ path: ['nodes'], message: 'two nodes or endings have one id' });
	const reached = new Set<string>();
	const walk = (id: string, on: ReadonlySet<string>): void => {
		const at = check.nodes.findIndex((node) => node.id === id);
		reached.add(id);
		check.nodes[at]?.choices.forEach((choice, i) => {
			const path = ['nodes', at, 'choices', i, 'to'];
			if (on.has(choice.to)) findings.push({ path, message: 'leads back: the story must end' });
			else if (nodes.has(choice.to)) walk(choice.to, new Set([...on, choice.to]));
			else if (endings.has(choice.to)) reached.add(choice.to);
			else findings.push({ path, message: `there is no node or ending "${choice.to}"` });
		});
	};
	const first = check.nodes[0]?.id ?? '';
	walk(first, new Set([first]));
	check.nodes.forEach((node, i) => {
		if (!reached.has(node.id)) findings.push({ path: ['nodes', i], message: 'nothing leads here' });
		const right = node.choices.filter((choice) => choice.correct);
		findings.push(
			...checkChoices(['nodes', i, 'choices'], node.choices),
			...countRight(['nodes', i, 'choices'], right.length > 0, 'no choice is right', 'one or more')
		);
	});
	check.endings.forEach((ending, i) => {
		if (!reached.has(ending.id))
			findings.push({ path: ['endings', i], message: 'nothing leads here' });
	});
	if (!check.endings.some((ending) => ending.correct))
		findings.push({ path: ['endings'], message: 'no ending is right', expected: 'one or more' });
	return findings;
}

/** What only a reader of the whole check can see; its shape is the schema's matter. */
export function checkCheck(check: Check): Finding[] {
	switch (check.kind) {
		case 'single': {
			const right = check.options.filter((option) => option.correct).length;
			return [
				...checkChoices(['options'], check.options),
				...countRight(['options'], right === 1, `${right} options are right`, 'exactly one')
			];
		}
		case 'multiple': {
			const right = check.options.filter((option) => option.correct).length;
			return [
				...checkChoices(['options'], check.options),
				...countRight(['options'], right >= 2, `${right} options are right`, 'two or more'),
				...countRight(
					['options'],
					right < check.options.length,
					'no option is wrong',
					'at least one'
				)
			];
		}
		case 'order':
			return checkChoices(['items'], check.items);
		case 'fault': {
			const { parts } = check.artefact;
			const faulty = parts.filter((part) => part.faulty).length;
			const fits = faulty >= 1 && faulty < parts.length;
			return [
				...checkChoices(['artefact', 'parts'], parts),
				...countRight(
					['artefact', 'parts'],
					fits,
					`${faulty} of ${parts.length} parts are faulty`,
					'one or more, not all'
				)
			];
		}
		case 'branch':
			return [
				...checkBranch(check),
				...(check.card ? [{ path: ['card'], message: 'a story is too long for a card' }] : [])
			];
		case 'match':
		case 'categorise':
			return checkSorting(check);
		case 'number':
			return checkNumber(check);
		case 'fill':
			return checkFill(check);
		case 'write':
			return checkChoices(['criteria'], check.criteria);
	}
}
