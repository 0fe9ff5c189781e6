/** What a browser sees: the landing page, GraphiQL, and the worked examples. */
package org.casus.pages;
