/** As a file holds it: nothing is known of it until it is parsed. */
export declare const largeCase: () => unknown;
