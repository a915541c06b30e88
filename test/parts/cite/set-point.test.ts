import { expect, test } from 'vitest';
import { setPoint } from '../../../src/parts/cite/set-point.ts';

test.each([
	['Public APIs - rarely change', 'Public APIs – rarely change'],
	[
		"The leads' own words, the team's well-kept list",
		'The leads’ own words, the team’s well-kept list'
	],
	["Say 'we should...' or ('not ours')", 'Say ‘we should...’ or (‘not ours’)'],
	['nothing to set, at 24-7', 'nothing to set, at 24-7']
])('%s', (plain, set) => expect(setPoint(plain)).toBe(set));
