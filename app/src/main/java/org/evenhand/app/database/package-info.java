/** PostgreSQL: started, checked and reached. Every transaction carries who is acting, so that the database itself can refuse. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vault"})
package org.evenhand.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
