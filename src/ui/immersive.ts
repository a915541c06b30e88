/** Takes the rail away while a full-window screen is up. As an attachment: `<div {@attach immersive}>`. */
export function immersive(): () => void {
	document.body.classList.add('ops');
	return () => document.body.classList.remove('ops');
}
