/**
 * What an entity's annotations say of how its records are stored and what they are called: the one description of a
 * record.
 */
package org.casus.store.mapping;
