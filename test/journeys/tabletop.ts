import { expect, type BrowserContext, type Page } from '@playwright/test';
import { watch } from './support.ts';

export type Table = { readonly desk: Page; readonly room: Page; readonly faults: string[] };

/** What the desk asks the room to decide. */
export const asked = (desk: Page) => desk.locator('.ask-row h2');
export const goOn = (desk: Page) => desk.getByRole('button', { name: 'Go on: see what follows' });
export const washed = (desk: Page) => desk.getByRole('heading', { name: 'How was it?' });

/** Lays a table from the briefing; its room opens in the same click. */
export async function layTable(desk: Page, context: BrowserContext): Promise<Table> {
	await desk.goto('/#/drill/quiet-page');
	const opening = context.waitForEvent('page');
	await desk.getByRole('button', { name: 'Run it for a room' }).click();
	const room = await opening;
	const { faults } = watch(room);
	await expect(desk).toHaveURL(/#\/drill\/table\//);
	return { desk, room, faults };
}

/** Into the first scene. */
export async function begin({ desk, room }: Table): Promise<void> {
	await desk.getByRole('button', { name: 'Show the first scene' }).click();
	await expect(asked(desk)).toHaveText('How should a page reach Ade tonight?');
	await expect(room.locator('.room-clock')).toContainText('22:40');
}

/** Records a letter as what the room decided, by keyboard alone. */
export async function record(desk: Page, letter: string, why: string, by = ''): Promise<void> {
	await desk.keyboard.press(letter);
	await expect(desk.getByLabel('Because, in their words')).toBeFocused();
	await desk.keyboard.type(why);
	if (by) {
		await desk.keyboard.press('Tab');
		await desk.keyboard.type(by);
	}
	await desk.keyboard.press('Enter');
	await expect(goOn(desk)).toBeFocused();
}

export async function follow(desk: Page): Promise<void> {
	await desk.keyboard.press('g');
	await expect(goOn(desk)).toHaveCount(0);
}

/** The first option of every decision until the story is over. */
export async function toTheWash(desk: Page): Promise<void> {
	for (let i = 0; i < 30; i += 1) {
		await expect(asked(desk).or(washed(desk))).toBeVisible();
		if (await washed(desk).isVisible()) return;
		await record(desk, 'a', 'It seemed right');
		await follow(desk);
	}
	throw new Error('the story does not end');
}
