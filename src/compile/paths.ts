import type { DrillEntry, ModuleEntry } from '../domain/guide/content-index.ts';
import {
	PathsSchema,
	type AuthoredStop,
	type LearningPath,
	type PathStop
} from '../domain/learning/path-schema.ts';
import type { TextFile } from './module.ts';
import type { Problem } from './problem.ts';
import { readYaml, validate } from './yaml.ts';

type Known = {
	readonly outlines: readonly ModuleEntry[];
	readonly drills: readonly DrillEntry[];
	/** Every file compiled: only then is a name that is not there a fault of the path. */
	readonly complete: boolean;
};

/** How far a path's stated minutes may be from the sum of its stops. */
const ROUNDED = 5;

/** Reads the paths, names each of their stops, and holds their minutes against the sum. */
export function compilePaths(
	{ file, text }: TextFile,
	known: Known
): { readonly paths: readonly LearningPath[]; readonly problems: readonly Problem[] } {
	const source = readYaml(file, text);
	const { value, problems } = validate(source, PathsSchema);
	if (!value) return { paths: [], problems };
	const found: Problem[] = [];
	const paths = value.paths.map((path, p) => {
		const stages = path.stages.map(({ title, stops }, s) => ({
			title,
			stops: stops.flatMap((stop, i) => {
				const named = stopOf(stop, known);
				if (typeof named !== 'string') return [named];
				const at = ['paths', p, 'stages', s, 'stops', i];
				found.push(source.place({ path: at, message: named }));
				return [];
			})
		}));
		const sum = stages.flatMap(({ stops }) => stops).reduce((all, { minutes }) => all + minutes, 0);
		if (Math.abs(sum - path.minutes) > ROUNDED)
			found.push(
				source.place({
					path: ['paths', p, 'minutes'],
					message: `says ${path.minutes}, its stops take ${sum}`,
					expected: `within ${ROUNDED} minutes`
				})
			);
		if (value.paths.findIndex(({ id }) => id === path.id) < p)
			found.push(source.place({ path: ['paths', p, 'id'], message: `two paths are "${path.id}"` }));
		return { ...path, stages };
	});
	return { paths, problems: known.complete ? found : [] };
}

function stopOf(stop: AuthoredStop, { outlines, drills }: Known): PathStop | string {
	if ('drill' in stop) {
		const drill = drills.find(({ id }) => id === stop.drill);
		if (!drill) return `there is no drill "${stop.drill}"`;
		const { id, title, minutes } = drill;
		return { kind: 'drill', title, minutes, address: `/drill/${id}`, subject: id };
	}
	const module = outlines.find(({ id }) => id === stop.module);
	if (!module) return `there is no module "${stop.module}"`;
	const address = `/learn/${module.id}`;
	if ('exercise' in stop) {
		const exercise = module.exercises.find(({ id }) => id === stop.exercise);
		if (!exercise) return `"${module.id}" has no exercise "${stop.exercise}"`;
		const { title, minutes, artefact, id } = exercise;
		return {
			kind: 'exercise',
			title,
			minutes,
			address: `${address}/exercise/${id}`,
			subject: artefact
		};
	}
	if (stop.lesson === undefined)
		return {
			kind: 'module',
			title: module.title,
			minutes: module.minutes,
			address,
			subject: module.id
		};
	const lesson = module.lessons.find(({ id }) => id === stop.lesson);
	if (!lesson) return `"${module.id}" has no lesson "${stop.lesson}"`;
	const subject = `${module.id}/${lesson.id}`;
	return {
		kind: 'lesson',
		title: lesson.title,
		minutes: lesson.minutes,
		address: `/learn/${subject}`,
		subject
	};
}
