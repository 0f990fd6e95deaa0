import './htmx.js';
import './common.js';
import './bulk.js';
import './search.js';
import './days.js';
import './rows.js';
import './contract.js';
import './review.js';
