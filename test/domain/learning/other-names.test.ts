import { expect, test } from 'vitest';
import { otherNames } from '../../../src/domain/learning/other-names.ts';

test('plurals of a name are left out, other names are told', () => {
	expect(otherNames({ term: 'runbook', also: ['runbooks'] })).toEqual([]);
	expect(otherNames({ term: 'process', also: ['processes'] })).toEqual([]);
	expect(otherNames({ term: 'rollback', also: ['rolled back', 'roll back'] })).toEqual([
		'rolled back',
		'roll back'
	]);
	expect(otherNames({ term: 'objective', also: ['SLO', 'SLOs'] })).toEqual(['SLO']);
});
