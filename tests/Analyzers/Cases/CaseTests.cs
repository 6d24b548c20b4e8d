namespace ApiXGuard.Analyzers.Tests.Cases;

public class CaseTests
{
    public static TheoryData<string> Files => [.. CaseFolders.All()];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Files))]
    public Task A_case_is_reported_as_it_says(string file) => CaseTest.RunAsync(Path.Combine(AppContext.BaseDirectory, file), TestContext.Current.CancellationToken);
}
