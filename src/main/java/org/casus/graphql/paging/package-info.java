/** Lists page by page: orders, cursors, and the ranges of filters. */
package org.casus.graphql.paging;
