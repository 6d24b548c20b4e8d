namespace ApiXGuard.Scanner.Git.Objects;

/// <summary>One object of a database.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is; <see cref="ObjectKind.Unknown"/> where it is damaged.</param>
/// <param name="Size">Bytes of its content; -1 where it is damaged.</param>
internal readonly record struct ObjectEntry(ObjectId Id, ObjectKind Kind, long Size);
