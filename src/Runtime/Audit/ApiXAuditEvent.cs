namespace ApiXGuard.Runtime;

/// <summary>Something that happened to a key. Never holds a key or a value that could stand for one.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">What it happened to: the name of a store, the public id of an issued key, the name of an application.</param>
/// <param name="Reason">Why, as a short stable word such as <c>replay</c>; <see langword="null"/> where all is well.</param>
/// <param name="Origin">Where the request came from, such as a network address; <see langword="null"/> where there is none.</param>
public readonly record struct ApiXAuditEvent(ApiXAuditKind Kind, string Subject, string? Reason = null, string? Origin = null);
