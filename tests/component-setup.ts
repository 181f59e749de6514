/**
 * For the component tests: matchers for what a person sees, an empty page after each test, and time for what is waited
 * for to come about on a machine that is busy with something else.
 */
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

configure({ asyncUtilTimeout: 60_000 });
afterEach(cleanup);
