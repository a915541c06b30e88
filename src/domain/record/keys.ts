import type { StoredRecord } from './types.ts';

/** `attempt/<id>`, `outcome/<id>` … */
export const recordKey = (record: Pick<StoredRecord, 'kind' | 'id'>): string =>
	`${record.kind}/${record.id}`;

/** `attempt/<id>/000012`: padded, so that keys sort as events happened. */
export const eventKey = (attempt: string, n: number): string =>
	`attempt/${attempt}/${String(n).padStart(6, '0')}`;
