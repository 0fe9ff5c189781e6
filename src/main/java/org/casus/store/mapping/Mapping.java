package org.casus.store.mapping;

import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;

/**
 * How the records of one type are stored, and what they are called outside: read off the annotations of their entity.
 * Whatever reads, writes, carries or tells records goes by this.
 */
public final class Mapping {

    private static final ClassValue<Mapping> KNOWN = new ClassValue<>() {
        @Override
        protected Mapping computeValue(Class<?> entity) {
            return new Mapping(entity);
        }
    };

    private static final String UID = "uid";
    private static final String REF = "ref";

    private final Class<?> entity;
    private final Property id;
    private final String table;

    /** Ref and uid are among them where they are but the key of an element. */
    private final List<Member> all = new ArrayList<>();

    private final List<Member> members;
    private final List<Property> properties;
    private final List<Property> told;
    private final List<Property> carried;
    private final List<Property> derived;
    private final List<Children> children;

    private Mapping(Class<?> entity) {
        this.entity = entity;
        Property key = null;
        for (Class<?> part : hierarchy(entity)) {
            for (Field field : part.getDeclaredFields()) {
                if (!isStored(field)) {
                    continue;
                }
                field.setAccessible(true); // the persistence provider makes public fields protected
                if (field.isAnnotationPresent(Id.class)) {
                    key = Property.of(field);
                    if (key.use() == Property.Use.DERIVED) {
                        all.add(key);
                    }
                } else if (field.isAnnotationPresent(Elements.class)) {
                    all.add(children(field, field.getAnnotation(Elements.class)));
                } else {
                    all.add(Property.of(field));
                }
            }
        }
        id = key;
        Table named = entity.getAnnotation(Table.class);
        table = named == null ? type().toLowerCase(Locale.ROOT) : named.name();
        members = all.stream()
                .filter(member -> !(member instanceof Property property)
                        || !property.column().equals(UID) && !property.column().equals(REF))
                .toList();
        properties = those(members, Property.class).toList();
        told = those(property -> property.use() == Property.Use.TOLD);
        carried = those(property -> property.use() == Property.Use.TOLD || property.use() == Property.Use.BOOKKEEPING);
        derived = those(property -> property.use() == Property.Use.DERIVED);
        children = those(members, Children.class).toList();
    }

    /** That of an entity. */
    public static Mapping of(Class<?> entity) {
        return KNOWN.get(entity);
    }

    private static List<Class<?>> hierarchy(Class<?> entity) {
        List<Class<?>> parts = new ArrayList<>();
        for (Class<?> part = entity; part != Object.class; part = part.getSuperclass()) {
            parts.add(part);
        }
        Collections.reverse(parts);
        return parts;
    }

    /** The persistence provider adds fields of its own, which are transient. */
    private static boolean isStored(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && (!field.isAnnotationPresent(Transient.class) || field.isAnnotationPresent(Elements.class))
                && !field.isAnnotationPresent(Formula.class)
                && !field.getName().startsWith("$$");
    }

    private static Children children(Field field, Elements elements) {
        Class<?> element = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        String name = field.isAnnotationPresent(Named.class)
                ? field.getAnnotation(Named.class).value()
                : field.getName();
        if (!elements.table().isEmpty()) {
            List<Property> value =
                    List.of(Property.element(field, element, name, elements.column(), elements.length()));
            return new Children(name, field, elements.table(), elements.owner(), null, value, value, List.of(), true);
        }
        Mapping mapping = of(element);
        return new Children(
                name,
                field,
                mapping.table(),
                elements.owner(),
                element,
                mapping.elements(elements.owner(), property -> true),
                mapping.elements(elements.owner(), property -> property.use() == Property.Use.TOLD),
                mapping.elements(elements.owner(), property -> property.use() == Property.Use.DERIVED),
                element.getAnnotation(Table.class).uniqueConstraints().length > 0);
    }

    /** What an element of a list has, which owes its owner's key to the list. */
    private List<Property> elements(String owner, Predicate<Property> which) {
        return those(all, Property.class)
                .filter(property -> !property.column().equals(owner) && which.test(property))
                .toList();
    }

    /** The entity. */
    public Class<?> entity() {
        return entity;
    }

    /** What revisions call the type. */
    public String type() {
        return entity.getSimpleName();
    }

    /** Its table. */
    public String table() {
        return table;
    }

    /** Whether its key is a number of the store's sequence. */
    public boolean isNumbered() {
        return id != null && id.kind() == Property.Kind.WHOLE;
    }

    /** What it has beside id, uid and ref, in the order of the entity. */
    public List<Member> members() {
        return members;
    }

    private static <M extends Member> Stream<M> those(List<Member> members, Class<M> kind) {
        return members.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Its stored fields. */
    public List<Property> properties() {
        return properties;
    }

    /** What revisions tell of it, its lists not counted. */
    public List<Property> told() {
        return told;
    }

    /** What goes along when it is carried to another store: what is told, and how it came to be here. */
    public List<Property> carried() {
        return carried;
    }

    /** What follows from other fields. */
    public List<Property> derived() {
        return derived;
    }

    /** What counts its changes; null where nothing does. */
    public Property version() {
        return properties.stream().filter(Property::isVersion).findFirst().orElse(null);
    }

    private List<Property> those(Predicate<Property> which) {
        return properties.stream().filter(which).toList();
    }

    /** Its lists. */
    public List<Children> children() {
        return children;
    }

    /** The property of that name; null where there is none. */
    public Property property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The list of that name; null where there is none. */
    public Children list(String name) {
        return children.stream()
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
