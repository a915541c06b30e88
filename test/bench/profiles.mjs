/**
 * On what the pages are looked at. `network`: bits a second and milliseconds, as the browser's own emulation adds them
 * to every response; it models neither connection set-up nor slow start.
 */
export const PROFILES = {
	desktop: { context: { viewport: { width: 1440, height: 900 } }, cpu: 1 },
	mobile: {
		context: {
			viewport: { width: 360, height: 740 },
			deviceScaleFactor: 2,
			isMobile: true,
			hasTouch: true
		},
		cpu: 4,
		network: { down: 1.6e6, up: 0.75e6, latency: 150 }
	}
};

/** Times and words do not depend on where the benchmark runs. */
export const ANYWHERE = { locale: 'en-GB', timezoneId: 'Europe/Lisbon' };

/** Makes a page as slow as the profile says. Returns the session with the browser for further questions. */
export async function slowDown(page, profile) {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Performance.enable');
	if (profile.network) {
		const { down, up, latency } = profile.network;
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency,
			downloadThroughput: down / 8,
			uploadThroughput: up / 8
		});
	}
	if (profile.cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
	return session;
}
