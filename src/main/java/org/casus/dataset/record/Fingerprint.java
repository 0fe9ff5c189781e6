package org.casus.dataset.record;

/**
 * What tells whether a row says the same as last time: a hash of all that a reader made of it. The row's number is left
 * out, and whatever the reader does not use never comes here, so that another order of rows or columns changes nothing.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** The fingerprint of an event with all it brings along. */
    public static long of(EventRecord event) {
        Hash hash = new Hash()
                .add(event.ref())
                .add(event.title())
                .add(event.start().toEpochDay())
                .add(event.end().toEpochDay())
                .add(event.precision())
                .add(event.precisionCode())
                .add(event.ongoing())
                .add(event.type())
                .add(event.clarity())
                .add(event.sourceCount())
                .add(event.notes())
                .add(event.speaker());
        add(hash, event.conflict());
        add(hash, event.dyad());
        add(hash, event.place());
        add(hash, event.toll());
        hash.add(event.participations().size());
        for (ParticipationRecord participation : event.participations()) {
            add(hash, participation.actor());
            hash.add(participation.side()).add(participation.role());
        }
        hash.add(event.reports().size());
        for (ReportRecord report : event.reports()) {
            add(hash, report);
        }
        // Nothing is added where there is nothing: most datasets have neither.
        for (ClassificationRecord each : event.classifications()) {
            hash.add(each.scheme()).add(each.code()).add(each.label());
        }
        event.tags().forEach(hash::add);
        return hash.value();
    }

    /** 128 bits as 32 hexadecimal digits, from all that makes a place the same place. */
    public static String of(PlaceRecord place) {
        long high = add(new Hash(), place).value();
        long low = add(new Hash(1), place).value();
        return hex(high) + hex(low);
    }

    private static String hex(long value) {
        String digits = Long.toHexString(value);
        return "0".repeat(16 - digits.length()) + digits;
    }

    private static void add(Hash hash, NamedRef named) {
        if (named == null) {
            hash.add(false);
        } else {
            hash.add(named.ref()).add(named.name());
        }
    }

    private static void add(Hash hash, DyadRecord dyad) {
        if (dyad == null) {
            hash.add(false);
            return;
        }
        hash.add(dyad.ref()).add(dyad.name());
        add(hash, dyad.sideA());
        add(hash, dyad.sideB());
    }

    private static void add(Hash hash, ActorRecord actor) {
        if (actor == null) {
            hash.add(false);
        } else {
            hash.add(actor.ref()).add(actor.name()).add(actor.kind());
        }
    }

    private static void add(Hash hash, ReportRecord report) {
        hash.add(report.ref()).add(report.headline()).add(report.citation());
        if (report.url() != null) {
            hash.add(report.url());
        }
        hash.add(
                report.published() == null ? Long.MIN_VALUE : report.published().toEpochDay());
        if (report.publisher() == null) {
            hash.add(false);
        } else {
            hash.add(report.publisher().ref())
                    .add(report.publisher().name())
                    .add(report.publisher().kind());
        }
    }

    private static void add(Hash hash, Toll toll) {
        hash.add(toll.low())
                .add(toll.best())
                .add(toll.high())
                .add(toll.sideA())
                .add(toll.sideB())
                .add(toll.civilians())
                .add(toll.unknown());
    }

    private static Hash add(Hash hash, PlaceRecord place) {
        if (place == null) {
            return hash.add(false);
        }
        if (place.countryCode() != null) { // left out elsewhere, so that the refs of other places stay what they were
            hash.add(place.countryCode());
        }
        return hash.add(place.name())
                .add(place.latitude())
                .add(place.longitude())
                .add(place.precision())
                .add(place.precisionCode())
                .add(place.precisionScheme())
                .add(place.country())
                .add(place.admin1())
                .add(place.admin2())
                .add(place.admin3());
    }
}
