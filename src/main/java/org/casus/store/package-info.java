/** The database: one driver for two stores, statements, and what is remembered until the data change. */
package org.casus.store;
