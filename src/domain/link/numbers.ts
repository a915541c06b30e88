import type { BitReader, BitWriter } from './bits.ts';

/** A whole number ≥ 0 in groups of `group` bits, each led by a bit that says whether another follows. */
export function putCount(writer: BitWriter, value: number, group: number): void {
	const size = 2 ** group;
	const groups = [value % size];
	for (let rest = Math.floor(value / size); rest > 0; rest = Math.floor(rest / size)) {
		groups.unshift(rest % size);
	}
	groups.forEach((bits, at) => writer.put(at < groups.length - 1 ? 1 : 0, 1).put(bits, group));
}

/** Stops at 2^48, far above any number of ours, so that a made-up link cannot grow one without end. */
export function takeCount(reader: BitReader, group: number): number {
	let value = 0;
	for (let more = 1; more === 1 && reader.sound && value < 2 ** 48;) {
		more = reader.take(1);
		value = value * 2 ** group + reader.take(group);
	}
	return value;
}

/** A whole number of either sign: 0, −1, 1, −2, 2 … as 0, 1, 2, 3, 4 … */
export function putSigned(writer: BitWriter, value: number, group: number): void {
	putCount(writer, value < 0 ? -2 * value - 1 : 2 * value, group);
}

export function takeSigned(reader: BitReader, group: number): number {
	const count = takeCount(reader, group);
	return count % 2 === 1 ? -(count + 1) / 2 : count / 2;
}

/** Simulated time mostly moves by whole minutes: one bit whether this does, then minutes, or else seconds. */
export function putSeconds(writer: BitWriter, seconds: number): void {
	const whole = seconds % 60 === 0;
	writer.put(whole ? 1 : 0, 1);
	putCount(writer, whole ? seconds / 60 : seconds, whole ? 3 : 5);
}

export function takeSeconds(reader: BitReader): number {
	return reader.take(1) === 1 ? takeCount(reader, 3) * 60 : takeCount(reader, 5);
}

/** Minutes of full outage travel in hundredths: what a page shows, and a little more. */
export function inHundredths(minutes: number): number {
	return Math.round(minutes * 100) / 100 + 0;
}

export function putMinutes(writer: BitWriter, minutes: number, group: number): void {
	putSigned(writer, Math.round(minutes * 100), group);
}

export function takeMinutes(reader: BitReader, group: number): number {
	return takeSigned(reader, group) / 100;
}

/** A value that may be missing: one bit, then the value. */
export function putOptional<T>(
	writer: BitWriter,
	value: T | null | undefined,
	put: (value: T) => void
): void {
	const missing = value === null || value === undefined;
	writer.put(missing ? 0 : 1, 1);
	if (!missing) put(value);
}

export function takeOptional<T>(reader: BitReader, take: () => T): T | null {
	return reader.take(1) === 1 ? take() : null;
}

/** One of a short closed list, by its place. A list in use may grow at its end up to 2^bits; it is never reordered. */
export function putOneOf<T>(writer: BitWriter, value: T, list: readonly T[], bits: number): void {
	writer.put(list.indexOf(value), bits);
}

export function takeOneOf<T>(reader: BitReader, list: readonly [T, ...T[]], bits: number): T {
	const value = list[reader.take(bits)];
	if (value === undefined) reader.spoil();
	return value ?? list[0];
}

/** A list: how many, then each. */
export function putSeveral<T>(writer: BitWriter, list: readonly T[], put: (one: T) => void): void {
	putCount(writer, list.length, 4);
	list.forEach(put);
}

export function takeSeveral<T>(reader: BitReader, take: () => T): T[] {
	const list: T[] = [];
	for (let left = takeCount(reader, 4); left > 0 && reader.sound; left--) list.push(take());
	return list;
}
