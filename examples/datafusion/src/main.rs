//! SQL over Parquet with the functions of dualuse: on this machine, or on a cluster of Apache Ballista.

#[cfg(feature = "ballista")]
mod cluster;
mod compare;
mod rows;

use std::path::PathBuf;

use clap::{Parser, Subcommand};
use datafusion::{error::Result, prelude::*};

#[derive(Parser)]
#[command(about = "SQL over Parquet with the functions of dualuse")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes rows with codes of HS 2022, descriptions and values.
    Generate {
        /// How many.
        rows: usize,
        /// A Parquet file.
        file: PathBuf,
    },
    /// Asks a Parquet file, of which the table is called rows.
    Query {
        /// A Parquet file.
        file: PathBuf,
        /// What is asked.
        sql: String,
    },
    /// Counts the rows by tier and by outcome of the code in SQL, and with the library alone, and says how long each took.
    Compare {
        /// A Parquet file that `generate` wrote.
        file: PathBuf,
    },
    /// Runs the scheduler of a cluster.
    #[cfg(feature = "ballista")]
    Scheduler {
        /// Its port.
        port: u16,
    },
    /// Runs an executor of a cluster.
    #[cfg(feature = "ballista")]
    Executor {
        /// The port of the scheduler.
        scheduler: u16,
        /// Its own port; the next one is used too.
        port: u16,
        /// A folder of its own.
        folder: PathBuf,
    },
    /// Asks a Parquet file on a cluster.
    #[cfg(feature = "ballista")]
    Ask {
        /// The port of the scheduler.
        scheduler: u16,
        /// A Parquet file that every executor can read.
        file: PathBuf,
        /// What is asked.
        sql: String,
    },
}

#[tokio::main]
async fn main() -> Result<()> {
    match Arguments::parse().command {
        Command::Generate { rows, file } => rows::generate(rows, &file),
        Command::Query { file, sql } => {
            let session = session(&file).await?;
            session.sql(&sql).await?.show().await
        }
        Command::Compare { file } => compare::run(&file).await,
        #[cfg(feature = "ballista")]
        Command::Scheduler { port } => cluster::scheduler(port).await,
        #[cfg(feature = "ballista")]
        Command::Executor { scheduler, port, folder } => cluster::executor(scheduler, port, &folder).await,
        #[cfg(feature = "ballista")]
        Command::Ask { scheduler, file, sql } => cluster::ask(scheduler, &file, &sql).await,
    }
}

/// A session that knows the functions and the table `rows`.
async fn session(file: &std::path::Path) -> Result<SessionContext> {
    let mut session = SessionContext::new();
    dualuse_datafusion::register(&mut session)?;
    session.register_parquet("rows", file.to_string_lossy(), ParquetReadOptions::default()).await?;
    Ok(session)
}
