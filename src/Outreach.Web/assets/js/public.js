import './common.js';
import './language.js';
import './paper.js';
import './finder.js';
import './strength.js';
import './share.js';
