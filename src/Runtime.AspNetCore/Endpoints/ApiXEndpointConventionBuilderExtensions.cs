using System.Text.Json;
using ApiXGuard.Runtime;
using ApiXGuard.Runtime.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Microsoft.AspNetCore.Builder;

/// <summary>
/// Says what an endpoint, or a group of them, wants of a request. All of it is checked before the handler runs, in the protocol's order: signature, query
/// parameters, body, access level.
/// </summary>
public static class ApiXEndpointConventionBuilderExtensions
{
    /// <summary>Takes signed requests only, of requestors that the characteristics allow.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="characteristics">What it serves; none for an endpoint that any signed request may call unless its requestor is shut out.</param>
    public static TBuilder RequireApiX<TBuilder>(this TBuilder builder, params MethodCharacteristic[] characteristics)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(characteristics);
        builder.RequireAuthorization(ApiXDefaults.PolicyName);
        return characteristics.Length == 0 ? builder : builder.WithApiXCharacteristics(characteristics);
    }

    /// <summary>Says what an endpoint serves. Those of a group and of its endpoint count together.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group; it also needs <see cref="RequireApiX"/>, or a policy with <see cref="ApiXEndpointRequirement"/>.</param>
    /// <param name="characteristics">What it serves; at least one. Data that somebody owns needs <see cref="WithApiXOwnerCheck"/> too.</param>
    /// <exception cref="ArgumentException">There is none: nobody could call the endpoint.</exception>
    public static TBuilder WithApiXCharacteristics<TBuilder>(this TBuilder builder, params MethodCharacteristic[] characteristics)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(characteristics);
        if (characteristics.Length == 0)
            throw new ArgumentException("An endpoint without characteristics is open to nobody: name at least one.", nameof(characteristics));
        if (characteristics.FirstOrDefault(c => !Enum.IsDefined(c), MethodCharacteristic.Internal) is var odd && !Enum.IsDefined(odd))
            throw new ArgumentException($"{(int)odd} is no method characteristic.", nameof(characteristics));
        builder.Add(endpoint => endpoint.Metadata.Add(new ApiXCharacteristicsMetadata([.. characteristics])));
        builder.Finally(RequireOwnerCheck);
        return builder;
    }

    /// <summary>Says how to tell whether the requestor owns what it asks for.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="ownsResourceAsync">Told the request, whose route values are known and whose body can be read from the verified bytes.</param>
    public static TBuilder WithApiXOwnerCheck<TBuilder>(this TBuilder builder, Func<HttpContext, ValueTask<bool>> ownsResourceAsync)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(ownsResourceAsync);
        builder.Add(endpoint => endpoint.Metadata.Add(new ApiXOwnerCheckMetadata(ownsResourceAsync)));
        return builder;
    }

    /// <summary>Wants a query parameter; without it the answer is 400 <c>invalidRequestParameters</c>.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="isValid">Judges its first value, which is not empty; <see langword="null"/> for any.</param>
    public static TBuilder RequireApiXQueryParameter<TBuilder>(this TBuilder builder, string name, Func<string, bool>? isValid = null)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddQueryParameter(name, isRequired: true, isValid);

    /// <summary>Judges a query parameter where it is there; one that is not valid is answered with 400 <c>invalidRequestParameters</c>.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="name">The parameter's name.</param>
    /// <param name="isValid">Judges its first value, which is not empty.</param>
    public static TBuilder WithApiXQueryParameter<TBuilder>(this TBuilder builder, string name, Func<string, bool> isValid)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(isValid);
        return builder.AddQueryParameter(name, isRequired: false, isValid);
    }

    /// <summary>Wants a JSON body with at least one key; without it the answer is 400 <c>missingJsonBody</c>, with a wrong one 400 <c>invalidJsonBody</c>.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="isValid">Judges the body; what <see cref="JsonElement"/> throws at a body of another shape counts as not valid.</param>
    public static TBuilder RequireApiXJsonBody<TBuilder>(this TBuilder builder, Func<JsonElement, bool>? isValid = null)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new ApiXJsonBodyMetadata(true, isValid)));
        return builder;
    }

    /// <summary>Judges a JSON body where there is one; a wrong one is answered with 400 <c>invalidJsonBody</c>.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="isValid">Judges the body, as for <see cref="RequireApiXJsonBody"/>.</param>
    public static TBuilder WithApiXJsonBody<TBuilder>(this TBuilder builder, Func<JsonElement, bool> isValid)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(isValid);
        builder.Add(endpoint => endpoint.Metadata.Add(new ApiXJsonBodyMetadata(false, isValid)));
        return builder;
    }

    /// <summary>Takes only applications whose key has a scope; others are answered with 401 <c>unauthorizedRequest</c>.</summary>
    /// <typeparam name="TBuilder">The builder's type.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="scopes">The scopes, all of which are wanted; at least one.</param>
    /// <exception cref="ArgumentException">There is none, or one is empty.</exception>
    public static TBuilder RequireApiXScope<TBuilder>(this TBuilder builder, params string[] scopes)
        where TBuilder : IEndpointConventionBuilder
    {
        var policy = new AuthorizationPolicyBuilder(ApiXDefaults.AuthenticationScheme).RequireApiXScope(scopes).Build();
        builder.RequireAuthorization(policy);
        return builder;
    }

    private static TBuilder AddQueryParameter<TBuilder>(this TBuilder builder, string name, bool isRequired, Func<string, bool>? isValid)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        builder.Add(endpoint => endpoint.Metadata.Add(new ApiXQueryParameterMetadata(name, isRequired, isValid)));
        return builder;
    }

    private static void RequireOwnerCheck(EndpointBuilder endpoint)
    {
        var owned = endpoint.Metadata.OfType<ApiXCharacteristicsMetadata>().SelectMany(m => m.Characteristics)
            .Any(c => c is MethodCharacteristic.PrivateOwnedData or MethodCharacteristic.PublicOwnedData);
        if (owned && !endpoint.Metadata.OfType<ApiXOwnerCheckMetadata>().Any())
            throw new InvalidOperationException($"The endpoint '{endpoint.DisplayName}' serves data that somebody owns and has no owner check: call {nameof(WithApiXOwnerCheck)}.");
    }
}
