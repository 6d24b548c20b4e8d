using Microsoft.AspNetCore.Http;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>How an endpoint tells whether the requestor owns what it asks for.</summary>
internal sealed record ApiXOwnerCheckMetadata(Func<HttpContext, ValueTask<bool>> OwnsResourceAsync);
