/** How many people live in a country, by year: the formats of those who publish it. */
package org.casus.dataset.population;
