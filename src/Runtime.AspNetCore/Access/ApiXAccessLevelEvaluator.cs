namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>
/// Tells access levels as the protocol does: each closed characteristic of the endpoint in turn, then who owns the data. Derive from it and say who your
/// requestors are; by default all are signed applications and nothing more, so only public data that nobody owns, and data whose owner check passes, is open.
/// </summary>
public class ApiXAccessLevelEvaluator : IApiXAccessLevelEvaluator
{
    /// <inheritdoc/>
    public async ValueTask<AccessLevel> EvaluateAsync(ApiXAccessContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (await IsDeniedRequestorAsync(context, cancellationToken).ConfigureAwait(false))
            return AccessLevel.NoAccess;
        var serves = context.Characteristics;
        if (serves.Contains(MethodCharacteristic.Internal) && await IsInternalRequestorAsync(context, cancellationToken).ConfigureAwait(false))
            return AccessLevel.Admin;
        if (serves.Contains(MethodCharacteristic.Moderative) && await IsModerativeRequestorAsync(context, cancellationToken).ConfigureAwait(false))
            return AccessLevel.Moderator;
        if (serves.Contains(MethodCharacteristic.Institutional) && await IsInstitutionalRequestorAsync(context, cancellationToken).ConfigureAwait(false))
            return AccessLevel.Manager;
        if (serves.Contains(MethodCharacteristic.Special) && await IsPrivilegedRequestorAsync(context, cancellationToken).ConfigureAwait(false))
            return AccessLevel.PrivilegedRequestor;
        return await EvaluateOwnershipAsync(context, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<AccessLevel> EvaluateOwnershipAsync(ApiXAccessContext context, CancellationToken cancellationToken)
    {
        var serves = context.Characteristics;
        var owned = serves.Contains(MethodCharacteristic.PrivateOwnedData) || serves.Contains(MethodCharacteristic.PublicOwnedData);
        if (owned && await context.OwnsResourceAsync().ConfigureAwait(false))
            return AccessLevel.ResourceOwner;
        if (!serves.Contains(MethodCharacteristic.PublicOwnedData) && !serves.Contains(MethodCharacteristic.PublicUnownedData))
            return AccessLevel.NoAccess;
        return await IsAuthenticatedRequestorAsync(context, cancellationToken).ConfigureAwait(false)
            ? AccessLevel.AuthenticatedRequestor
            : AccessLevel.PublicRequestor;
    }

    /// <summary>Whether the requestor is shut out: banned, say. False unless overridden.</summary>
    /// <param name="context">The request and the endpoint.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    protected virtual ValueTask<bool> IsDeniedRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(false);

    /// <summary>Whether the requestor is one of those who run the API. False unless overridden.</summary>
    /// <inheritdoc cref="IsDeniedRequestorAsync"/>
    protected virtual ValueTask<bool> IsInternalRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(false);

    /// <summary>Whether the requestor is a moderator. False unless overridden.</summary>
    /// <inheritdoc cref="IsDeniedRequestorAsync"/>
    protected virtual ValueTask<bool> IsModerativeRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(false);

    /// <summary>Whether the requestor belongs to the institution. False unless overridden.</summary>
    /// <inheritdoc cref="IsDeniedRequestorAsync"/>
    protected virtual ValueTask<bool> IsInstitutionalRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(false);

    /// <summary>Whether the requestor belongs to the chosen group. False unless overridden.</summary>
    /// <inheritdoc cref="IsDeniedRequestorAsync"/>
    protected virtual ValueTask<bool> IsPrivilegedRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(false);

    /// <summary>Whether the requestor, a user of the application say, is authenticated. False unless overridden.</summary>
    /// <inheritdoc cref="IsDeniedRequestorAsync"/>
    protected virtual ValueTask<bool> IsAuthenticatedRequestorAsync(ApiXAccessContext context, CancellationToken cancellationToken) => new(false);
}
