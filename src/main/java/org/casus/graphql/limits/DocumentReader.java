package org.casus.graphql.limits;

import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.limits.Limits.Excess;
import org.casus.graphql.words.DocumentMistakes;
import org.casus.graphql.words.Mistake;
import org.casus.graphql.words.SyntaxMistakes;
import org.jboss.logging.Logger;

/**
 * Parses documents, checks them against the limits and validates them, in an order in which each step bounds the work
 * of the next: length, tokens, shape, validation.
 */
public final class DocumentReader {

    private static final Logger LOG = Logger.getLogger(DocumentReader.class);

    private final GraphQLSchema schema;
    private final LimitsConfig config;
    private final Limits limits;
    private final ParserOptions options;

    public DocumentReader(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.config = limits.config();
        this.limits = limits;
        this.options = ParserOptions.newParserOptions()
                .maxTokens(config.tokens() + 1) // the parser counts the end, too
                .maxCharacters(config.documentLength())
                .maxWhitespaceTokens(config.documentLength())
                .captureIgnoredChars(false)
                .captureLineComments(false)
                .build();
    }

    /** The parsed document, or what is wrong with it. It may be kept: it depends on the text alone. */
    public PreparsedDocumentEntry read(String text) {
        try {
            Document document = parse(text);
            DocumentShape.check(document, config);
            List<Mistake> errors = validate(document);
            return errors.isEmpty() ? new PreparsedDocumentEntry(document) : new PreparsedDocumentEntry(errors);
        } catch (InvalidSyntaxException syntax) {
            return new PreparsedDocumentEntry(SyntaxMistakes.of(text, syntax.getLocation()));
        } catch (Excess excess) {
            return new PreparsedDocumentEntry(limits.refuse(excess));
        }
    }

    /** In a language that does not depend on the machine's. */
    private List<Mistake> validate(Document document) throws Excess {
        try {
            List<ValidationError> errors = ParseAndValidate.validate(schema, document, Locale.ROOT);
            return errors.isEmpty() ? List.of() : DocumentMistakes.of(schema, document, errors);
        } catch (RuntimeException e) {
            // The engine's rules fail on some wrong documents, such as a subscription none of whose fields is asked
            // for.
            LOG.debug("A document could not be validated", e);
            throw new Excess(
                    ErrorCode.INVALID_DOCUMENT,
                    null,
                    "The document does not fit the schema. A subscription asks for exactly one field, and under no condition.");
        }
    }

    private Document parse(String text) throws Excess {
        if (text.length() > config.documentLength()) {
            throw new Excess(
                    ErrorCode.DOCUMENT_TOO_LONG,
                    null,
                    "The document has %,d characters; at most %,d may be. Values belong into variables.",
                    text.length(),
                    config.documentLength());
        }
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(text)
                    .parserOptions(options)
                    .locale(Locale.ROOT)
                    .build());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw new Excess(ErrorCode.TOO_DEEP, tooDeep.getLocation(), "The document is nested too deep to be read.");
        } catch (ParseCancelledException tooMany) {
            throw new Excess(
                    ErrorCode.TOO_MANY_TOKENS,
                    tooMany.getLocation(),
                    "The document has more than the %,d tokens that it may have.",
                    config.tokens());
        }
    }
}
