using ApiXGuard.Scanner.Git.Objects;

namespace ApiXGuard.Scanner.Git.References;

/// <summary>A name and the object it stands for.</summary>
/// <param name="Name">In full: <c>refs/heads/main</c>, <c>HEAD</c>.</param>
/// <param name="Target">The object; not peeled.</param>
internal readonly record struct Reference(string Name, ObjectId Target);
