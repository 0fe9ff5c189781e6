package org.casus.event.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.casus.dataset.FieldChange;
import org.casus.dataset.Revision;
import org.casus.dataset.RevisionAction;

/** What several changes of one event come to: whether it was there before them and after, and what differs. */
final class NetChange {

    private final Map<String, Object> from = new LinkedHashMap<>();
    private final Map<String, Object> to = new LinkedHashMap<>();

    private NetChange() {}

    /**
     * The difference.
     *
     * @param changes of one event, in the order of commits, at least one; that it is there again is said by its
     *     creation
     * @return null where it comes to nothing
     */
    static ReleaseDifference of(List<Revision> changes) {
        List<Revision> told = changes.stream()
                .filter(change -> change.action != RevisionAction.RESTORED)
                .toList();
        if (told.isEmpty()) {
            return null;
        }
        boolean before = told.getFirst().action != RevisionAction.CREATED;
        boolean after = told.getLast().action != RevisionAction.REMOVED;
        if (!before && !after) {
            return null;
        }
        NetChange net = new NetChange();
        told.forEach(net::add);
        List<FieldChange> fields = new ArrayList<>();
        net.to.forEach((field, value) -> {
            if (!Objects.equals(net.from.get(field), value)) {
                fields.add(FieldChange.of(field, net.from.get(field), value));
            }
        });
        DifferenceKind kind =
                !before ? DifferenceKind.CREATED : !after ? DifferenceKind.REMOVED : DifferenceKind.UPDATED;
        return kind == DifferenceKind.UPDATED && fields.isEmpty()
                ? null
                : new ReleaseDifference(kind, told.getFirst().recordRef, told.getFirst().recordUid, fields);
    }

    private void add(Revision change) {
        if (change.stored == null) { // of an event that was removed between two looks
            return;
        }
        change.content().forEach((field, value) -> {
            boolean removed = change.action == RevisionAction.REMOVED;
            Map<?, ?> ends = removed ? null : (Map<?, ?>) value;
            Object earlier = removed ? value : ends.get("from");
            if (!to.containsKey(field)) {
                from.put(field, earlier);
            }
            to.put(field, removed ? null : ends.get("to"));
        });
    }
}
