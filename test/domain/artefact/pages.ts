import { agreementsOf } from '../../../src/domain/artefact/agreement.ts';
import type { Fact, ServicePage } from '../../../src/domain/artefact/facts.ts';
import { servicesIn } from '../../../src/domain/artefact/services.ts';
import { TODAY } from './sample-form.ts';

type Facts = Partial<Record<Fact['name'], string | readonly string[]>>;

let count = 0;
/** A page that says these things of its service. */
export const page = (artefact: string, facts: Facts, service = 'Checkout'): ServicePage => ({
	id: `${artefact}-${(count += 1)}`,
	artefact,
	title: artefact,
	service,
	facts: Object.entries(facts).flatMap(([name, texts]) =>
		[texts].flat().map((text) => ({ name: name as Fact['name'], text, value: text }))
	)
});

/** All checks on the first service that the pages are about. */
export const look = (pages: ServicePage[], team: ServicePage[] = []) => {
	const [service, ...others] = servicesIn(pages);
	if (service === undefined) throw new Error('no service');
	return agreementsOf({ service, others, team, today: TODAY });
};
export const verdict = (id: string, pages: ServicePage[], team: ServicePage[] = []) => {
	const found = look(pages, team).find((one) => one.id === id);
	return `${found?.verdict}: ${found?.says}`;
};
