/**
 * What people record through GraphQL: reports, events, claims, figures, and whom and where they are about. Inputs say
 * what is wrong with them, all at once; {@link org.casus.desk.ledger} writes them.
 */
package org.casus.desk;
