// The analysis while people talk. Every act is a form that works without these modules; each module holds one idea.

import { delegate } from './analysis/acts.js';
import { comboboxes } from './analysis/combobox.js';
import { inline } from './analysis/inline.js';
import { keys } from './analysis/keys.js';
import { look } from './analysis/look.js';
import { picture } from './analysis/picture.js';
import { quickLine } from './analysis/quick.js';
import { enliven, heedPresses, printing } from './analysis/screen.js';
import { resend } from './analysis/unsent.js';

comboboxes();
quickLine();
inline();
delegate();
picture();
keys();
enliven();
printing();
heedPresses();
look();
resend();
