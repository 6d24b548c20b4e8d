namespace ApiXGuard.Policy;

/// <summary>Collects the errors of one file.</summary>
internal sealed class ErrorSink(string file)
{
    // A person mends the first ones and runs again.
    private const int Most = 20;

    private readonly List<PolicyError> _errors = [];

    public IReadOnlyList<PolicyError> Errors => _errors;

    public void Add(int line, string? key, string message)
    {
        if (_errors.Count < Most)
            _errors.Add(new PolicyError(file, line, key, message));
    }
}
