package org.casus.admin;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.casus.access.AccessRole;
import org.casus.access.Allowed;
import org.casus.access.ApiKey;
import org.casus.access.ApiKeys;
import org.casus.access.Authentication;
import org.casus.access.CallerName;
import org.casus.graphql.error.ErrorCode;
import org.casus.graphql.error.Quoted;
import org.casus.graphql.error.Refusal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Makes API keys, and ends them. */
@RegisterForReflection
@GraphQLApi
public class ApiKeyMutations {

    private final ApiKeys keys;
    private final Authentication authentication;

    ApiKeyMutations(ApiKeys keys, Authentication authentication) {
        this.keys = keys;
        this.authentication = authentication;
    }

    /** Makes one. */
    @Mutation("createApiKey")
    @Allowed(AccessRole.ADMIN)
    @Description("Makes an API key, and shows it, this once.")
    public CreateApiKeyPayload createApiKey(
            @Name("input") @NonNull @Description("What it is to be.") CreateApiKeyInput input) {
        CallerName.problem(input.name, ApiKeys.LONGEST_NAME).ifPresent(problem -> {
            throw new Refusal(ErrorCode.INVALID_VALUE, "input.name", problem);
        });
        if (input.expiresAt != null && !input.expiresAt.isAfter(Instant.now())) {
            throw new Refusal(
                    ErrorCode.INVALID_VALUE,
                    "input.expiresAt",
                    "The key would have expired before it is used: give a time to come.");
        }
        ApiKeys.Made made = keys.make(input.name, input.role, utc(input.expiresAt));
        CreateApiKeyPayload payload = new CreateApiKeyPayload();
        payload.apiKey = made.key();
        payload.secret = made.text();
        return payload;
    }

    /** Ends one for good. */
    @Mutation("revokeApiKey")
    @Allowed(AccessRole.ADMIN)
    @Description("Has an API key refused from now on, for good; on other instances within five seconds. To revoke it"
            + " once more changes nothing.")
    public RevokeApiKeyPayload revokeApiKey(@Name("input") @NonNull @Description("Which.") RevokeApiKeyInput input) {
        RevokeApiKeyPayload payload = new RevokeApiKeyPayload();
        payload.apiKey = known(keys.revoke(input.prefix), input.prefix);
        return payload;
    }

    /** Sets its end. */
    @Mutation("expireApiKey")
    @Allowed(AccessRole.ADMIN)
    @Description("Sets from when on an API key is refused; on other instances within five seconds.")
    public ExpireApiKeyPayload expireApiKey(
            @Name("input") @NonNull @Description("Which, and from when on.") ExpireApiKeyInput input) {
        ExpireApiKeyPayload payload = new ExpireApiKeyPayload();
        payload.apiKey = known(keys.expire(input.prefix, utc(input.at)), input.prefix);
        return payload;
    }

    private ApiKey known(Optional<ApiKey> key, String prefix) {
        authentication.forget();
        return key.orElseThrow(() -> new Refusal(
                ErrorCode.NOT_FOUND,
                "input.prefix",
                "No API key begins with \"" + Quoted.of(prefix) + "\". apiKeys lists them."));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
