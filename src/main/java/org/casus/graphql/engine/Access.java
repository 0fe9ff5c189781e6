package org.casus.graphql.engine;

import io.quarkus.runtime.ImageMode;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The ways to the code behind a field. On the JVM they are method handles, which its compiler turns into plain calls. A
 * native executable interprets a handle that it meets at run time, step by step, while it calls compiled code for
 * reflection: so there they are reflective.
 */
final class Access {

    private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

    private static final MethodType CALL = MethodType.methodType(Object.class, Object[].class);

    private Access() {}

    /** Reads a property of an object. */
    @FunctionalInterface
    interface OfProperty {
        Object read(Object source) throws Throwable;
    }

    /** Calls a resolver. */
    @FunctionalInterface
    interface OfResolver {
        Object call(Object[] arguments) throws Throwable;
    }

    /** Asked anew each time, as a constant would be made while the executable is built. */
    private static boolean isNative() {
        return ImageMode.current() == ImageMode.NATIVE_RUN;
    }

    static OfProperty to(Method getter) throws IllegalAccessException {
        if (isNative()) {
            return source -> {
                try {
                    return getter.invoke(source);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
        }
        return byHandle(MethodHandles.lookup().unreflect(getter));
    }

    static OfProperty to(Field field) throws IllegalAccessException {
        return isNative() ? field::get : byHandle(MethodHandles.lookup().unreflectGetter(field));
    }

    private static OfProperty byHandle(MethodHandle getter) {
        MethodHandle read = getter.asType(READ);
        return source -> (Object) read.invokeExact(source);
    }

    static OfResolver to(Method method, Object bean) throws IllegalAccessException {
        if (isNative()) {
            return arguments -> {
                try {
                    return method.invoke(bean, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
        }
        MethodHandle call = MethodHandles.lookup()
                .unreflect(method)
                .bindTo(bean)
                .asSpreader(Object[].class, method.getParameterCount())
                .asType(CALL);
        return arguments -> (Object) call.invokeExact(arguments);
    }
}
