package org.casus.desk.sample;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.casus.desk.input.ActorInput;
import org.casus.desk.input.ActorNameInput;
import org.casus.desk.input.ActorTieInput;
import org.casus.desk.input.ClaimInput;
import org.casus.desk.input.EventInput;
import org.casus.desk.input.ParticipationInput;
import org.casus.desk.input.PlaceInput;
import org.casus.desk.input.QuantityInput;
import org.casus.desk.input.RecordReportInput;
import org.casus.desk.input.ReportInput;
import org.casus.desk.input.SourceInput;
import org.casus.desk.input.StatisticInput;
import org.casus.desk.ledger.DeskRelease;
import org.casus.graphql.paging.DateRange;

/**
 * The sample, as its file has it.
 *
 * @param dataset what the desk's dataset is called, and how it is cited
 * @param input what recordReport would be given
 */
@RegisterForReflection(
        targets = {
            SampleFile.class,
            DeskRelease.Imprint.class,
            RecordReportInput.class,
            ReportInput.class,
            SourceInput.class,
            ActorInput.class,
            ActorNameInput.class,
            ActorTieInput.class,
            PlaceInput.class,
            EventInput.class,
            ParticipationInput.class,
            ClaimInput.class,
            QuantityInput.class,
            StatisticInput.class,
            DateRange.class
        })
record SampleFile(DeskRelease.Imprint dataset, RecordReportInput input) {}
