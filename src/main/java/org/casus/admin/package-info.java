/** What only administrators ask for and do: API keys. */
package org.casus.admin;
