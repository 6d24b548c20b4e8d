using System.Text.Json;

namespace ApiXGuard.Runtime.AspNetCore;

/// <summary>What an endpoint wants of a body before its handler runs.</summary>
internal sealed record ApiXJsonBodyMetadata(bool IsRequired, Func<JsonElement, bool>? IsValid);
