namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>A query parameter that an endpoint looks at before its handler runs.</summary>
internal sealed record ApiXQueryParameterMetadata(string Name, bool IsRequired, Func<string, bool>? IsValid);
