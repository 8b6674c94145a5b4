// On the pages beside: leaving fast works there as well.
import { leaving } from './leave.js';

leaving(() => {});
