type Given<T> = {
	[K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same object without the keys that have no value: an optional key is there or it is not. */
export const given = <T extends object>(from: T): Given<T> =>
	Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Given<T>;
