/** The formats of the Uppsala Conflict Data Program. */
package org.casus.dataset.ucdp;
