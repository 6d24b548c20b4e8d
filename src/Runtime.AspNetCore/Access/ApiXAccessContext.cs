using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>A signed request whose access level is to be told.</summary>
/// <param name="HttpContext">The request.</param>
/// <param name="Application">The identity of the application that signed it: id, name and scopes as claims.</param>
/// <param name="Characteristics">What the endpoint serves.</param>
/// <param name="OwnsResourceAsync">Asks the endpoint whether the requestor owns what it asks for; false where the endpoint has no such check.</param>
public sealed record ApiXAccessContext(
    HttpContext HttpContext,
    ClaimsPrincipal Application,
    IReadOnlySet<MethodCharacteristic> Characteristics,
    Func<ValueTask<bool>> OwnsResourceAsync);
