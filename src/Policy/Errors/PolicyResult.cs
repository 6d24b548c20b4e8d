using System.Diagnostics.CodeAnalysis;

namespace ApiXGuard.Policy;

/// <summary>What reading a policy file gave: a value, or every error in it. Never half of each.</summary>
/// <typeparam name="T">The model.</typeparam>
public sealed class PolicyResult<T>
    where T : class
{
    private PolicyResult(T? value, IReadOnlyList<PolicyError> errors)
    {
        Value = value;
        Errors = errors;
    }

    /// <summary>The model; <see langword="null"/> where there are errors.</summary>
    public T? Value { get; }

    /// <summary>The errors, by line; none where there is a value.</summary>
    public IReadOnlyList<PolicyError> Errors { get; }

    /// <summary>Gives the model where the file was right.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = Value;
        return value is not null;
    }

    internal static PolicyResult<T> Of(T value) => new(value, []);

    internal static PolicyResult<T> Failed(IEnumerable<PolicyError> errors) => new(null, [.. errors.OrderBy(error => error.Line)]);
}
