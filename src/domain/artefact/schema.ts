export type ArtefactForm = { readonly artefact: string };
