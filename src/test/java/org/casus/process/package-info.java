/** Tests of what the build made, as processes of their own: the native executable, or the JAR where there is none. */
package org.casus.process;
