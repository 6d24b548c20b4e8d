// The members of Microsoft.Data.SqlClient that rules look for.
using System.Data.Common;
using System.Security;

namespace Microsoft.Data.SqlClient
{
    public sealed class SqlConnectionStringBuilder : DbConnectionStringBuilder
    {
        public SqlConnectionStringBuilder()
        {
        }

        public SqlConnectionStringBuilder(string connectionString) => throw null!;

        public string DataSource { get; set; } = "";

        public string InitialCatalog { get; set; } = "";

        public string UserID { get; set; } = "";

        public string Password { get; set; } = "";
    }

    public sealed class SqlConnection
    {
        public SqlConnection(string connectionString) => throw null!;

        public SqlConnection(string connectionString, SqlCredential credential) => throw null!;

        public string ConnectionString { get; set; } = "";
    }

    public sealed class SqlCredential
    {
        public SqlCredential(string userId, SecureString password) => throw null!;
    }
}
