/**
 * Writes records of whatever type as one transaction: what is there is compared with what is wanted, and each
 * difference is a row, a revision, and a line of the answer.
 */
package org.casus.desk.ledger;
