import { describe, expect, it } from 'vitest';
import { isClockTime, isLocalTime } from '../../../../src/domain/escalation/schedule/local-time.ts';
import {
	furthest,
	instantOf,
	isZone,
	localOf,
	piecesOf
} from '../../../../src/domain/escalation/schedule/zone.ts';

const utc = (text: string) => Date.parse(`${text}Z`);

describe('local times', () => {
	it.each(['2026-03-04T08:30', '2024-02-29T00:00', '2026-12-31T23:59'])('%s is one', (text) => {
		expect(isLocalTime(text)).toBe(true);
	});

	it.each([
		'2026-02-30T10:00',
		'2025-02-29T10:00',
		'2026-13-01T10:00',
		'2026-00-10T10:00',
		'2026-03-04T24:00',
		'2026-03-04T10:60',
		'2026-03-04 10:00',
		'2026-03-04T10:00Z',
		'2026-03-04T10:00:00',
		'2026-03-04',
		'26-03-04T10:00',
		''
	])('%s is none', (text) => {
		expect(isLocalTime(text)).toBe(false);
	});

	it('takes times of day from 00:00 to 23:59', () => {
		expect(
			['00:00', '23:59', '24:00', '9:00', '12:60', ''].map((time) => isClockTime(time))
		).toEqual([true, true, false, false, false, false]);
	});
});

describe('zones', () => {
	it('are IANA names this machine knows', () => {
		expect(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'].map(isZone)).toEqual([
			true,
			true,
			true
		]);
		expect(['Europe/Atlantis', '+01:00', '', 'Berlin', '2026', 'UTC+1'].map(isZone)).toEqual(
			new Array(6).fill(false)
		);
	});

	it('read as their wall clocks', () => {
		expect(localOf(utc('2026-03-29T00:59'), 'Europe/Berlin')).toBe('2026-03-29T01:59');
		expect(localOf(utc('2026-03-29T01:00'), 'Europe/Berlin')).toBe('2026-03-29T03:00');
		expect(localOf(utc('2026-03-01T00:00'), 'Asia/Kathmandu')).toBe('2026-03-01T05:45');
		expect(localOf(utc('1970-01-01T00:00') - 1, 'UTC')).toBe('1969-12-31T23:59');
	});

	it('turn a local time into the first instant that has come to it (R20)', () => {
		expect(instantOf('2026-03-29T02:00', 'Europe/Berlin')).toBe(utc('2026-03-29T01:00'));
		expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe(utc('2026-03-29T01:00'));
		expect(instantOf('2026-03-29T03:00', 'Europe/Berlin')).toBe(utc('2026-03-29T01:00'));
		expect(instantOf('2026-10-25T02:00', 'Europe/Berlin')).toBe(utc('2026-10-25T00:00'));
		expect(instantOf('2026-10-25T02:59', 'Europe/Berlin')).toBe(utc('2026-10-25T00:59'));
		expect(instantOf('2026-10-25T03:00', 'Europe/Berlin')).toBe(utc('2026-10-25T02:00'));
		// Lord Howe moves by half an hour; Samoa left out a day.
		expect(instantOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe(utc('2026-10-03T15:30'));
		expect(instantOf('2011-12-30T12:00', 'Pacific/Apia')).toBe(utc('2011-12-30T10:00'));
	});

	it('remember the end of the first run while an hour repeats', () => {
		const at = utc('2026-10-25T01:20');
		const pieces = piecesOf('Europe/Berlin', { from: at, to: at });
		expect(furthest(pieces, at)).toBe(utc('2026-10-25T03:00') - 1);
		expect(furthest(pieces, utc('2026-10-25T02:20'))).toBe(utc('2026-10-25T03:20'));
	});
});
