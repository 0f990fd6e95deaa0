import './common.js';
import './language.js';
import './paper.js';
